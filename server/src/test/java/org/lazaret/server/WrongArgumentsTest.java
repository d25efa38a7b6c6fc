package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked wrongly is said in a sentence, before anything is begun.
class WrongArgumentsTest {
    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        demo --port 99999                      | A port is a number from 0 (any that is free) to 65535, not 99999.
        demo --port -1                         | A port is a number from 0 (any that is free) to 65535, not -1.
        demo --port abc                        | Invalid value for option '--port': 'abc' is not an int
        demo --colour                          | Unknown option: '--colour'
        node                                   | Missing required parameter: 'CONFIG.yaml'
        node /nowhere/node.yaml                | /nowhere/node.yaml: the file cannot be read
        drill power-cut --days 0               | A drill lasts a day or more, not 0.
        drill power-cut --seeds 0              | A drill plays one seed or more, not 0.
        drill power-cut --json /nowhere/x.json | Cannot write /nowhere/x.json: name a file in a folder that is there
        drill nosuch                           | There is no scenario nosuch: name a file, or one of
        drill power-cut --mutant tired         | There is no mutant tired.
        verify                                 | Missing required parameter: 'DIR'
        verify /nowhere                        | There is no folder /nowhere: name one.
        bench codec --entries 0                | --entries is 1000 or more, not 0.
        bench codec --clients -5               | --clients is 1 or more, not -5.
        bench codec --json /nowhere/x.json     | Cannot write /nowhere/x.json: name a file in a folder that is there
        frobnicate                             | There is no command frobnicate. `lazaret --help` lists those there are.
        """) void it_is_said_what_is_wrong_and_nothing_is_begun(String typed, String said) {
        var ran = Typed.at(typed.split(" +"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
        assertThat(ran.out()).isEmpty();
    }

    @Test void a_file_where_a_folder_belongs_stays_as_it_is() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "mine");

        for (var typed : new String[][]{{"demo", "--data", file.toString()},
            {"demo", "--data", file + "/below"}, {"drill", "power-cut", "--keep", file.toString()}}) {
            assertThat(Typed.at(typed).exit()).isEqualTo(2);
            assertThat(file).hasContent("mine");
        }
    }
}
