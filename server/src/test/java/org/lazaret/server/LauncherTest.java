package org.lazaret.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in a house of its own where everything is built: a program that says what it was given.
class LauncherTest {
    @TempDir private Path house = Path.of("");

    @BeforeEach void build() throws IOException {
        var script = Files.copy(Path.of("..", "lazaret"), house.resolve("lazaret"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.createDirectories(house.resolve("core/src/main"));
        Files.writeString(house.resolve("core/pom.xml"), "<project/>");
        Files.createDirectories(house.resolve("target/lazaret/app"));
        program(house.resolve("target/lazaret/app/lazaret.jar"));
        Files.writeString(house.resolve("target/lazaret/stamp"), "");
    }

    @Test void what_is_built_is_run_with_its_arguments_where_it_was_called_and_its_exit_code_is_handed_on()
        throws IOException {
        var ran = run(house.resolve("core"), "verify", "two words", "--json", "x");

        assertThat(ran.out()).isEqualTo("verify|two words|--json|x in %s\n".formatted(
            house.resolve("core").toRealPath()));
        assertThat(ran.exit()).isEqualTo(7);
        assertThat(ran.err()).doesNotContain("Building Lazaret");
    }

    @Test void what_has_changed_since_is_built_first_and_without_maven_that_is_said() throws IOException {
        Files.delete(house.resolve("target/lazaret/stamp"));
        var ran = run(house, "verify");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Lazaret needs Maven 3.8 or newer to build: install the package 'maven'.");
    }

    @Test void a_demonstration_whose_plug_was_pulled_is_started_again_with_the_note_it_left() throws IOException {
        var ran = run(house, "demo");

        assertThat(ran.out().lines()).hasSize(2).satisfiesExactly(
            first -> assertThat(first).startsWith("demo in "),
            again -> assertThat(again).matches("demo\\|--again\\|.*/plug-[0-9]+ in .*"));
        assertThat(ran.err()).contains("Somebody pulled the plug on the node. It is started again.");
        assertThat(ran.exit()).isEqualTo(7);
        try (var left = Files.list(house.resolve("target/lazaret"))) {
            assertThat(left.map(file -> file.getFileName().toString())).as("the note is removed").noneMatch(
                name -> name.startsWith("plug-"));
        }
    }

    @Test void a_demonstration_ends_in_order_when_the_launcher_is_told_to_and_leaves_nobody_behind()
        throws IOException {
        var launcher = start(house, "demo", "stay");
        assertThat(launcher.inputReader().readLine()).startsWith("demo|stay");
        var program = launcher.descendants().toList();
        assertThat(program).hasSize(1);

        launcher.destroy();

        assertThat(launcher.onExit().join().exitValue()).as("as the program ended").isZero();
        assertThat(program).noneMatch(ProcessHandle::isAlive);
    }

    private static void program(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        try (var to = new JarOutputStream(Files.newOutputStream(jar), manifest);
            var code = Echo.class.getResourceAsStream("Echo.class")) {
            to.putNextEntry(new JarEntry("org/lazaret/server/Echo.class"));
            code.transferTo(to);
        }
    }

    /// With no program on the path but what the script itself needs.
    private Process start(Path from, String... arguments) throws IOException {
        var tools = Files.createDirectories(house.resolve("tools"));
        for (var tool : List.of("bash", "dirname", "readlink", "find", "flock", "mkdir", "touch", "rm")) {
            var there = Path.of("/usr/bin", tool);
            if (Files.exists(there) && !Files.exists(tools.resolve(tool)))
                Files.createSymbolicLink(tools.resolve(tool), there);
        }
        var command = new ArrayList<>(List.of("/usr/bin/env", "bash", house.resolve("lazaret").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private Typed run(Path from, String... arguments) throws IOException {
        var process = start(from, arguments);
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Typed(process.onExit().join().exitValue(), out, err);
    }
}
