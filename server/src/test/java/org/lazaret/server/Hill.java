package org.lazaret.server;

/// The practice of these tests, as the file of a real node says.
final class Hill {
    static final String NODE = """
        group: hill
        port: 0
        sites:
          - site: hill-street
            name: Hill Street
            folder: data/hill-street
            latch: latch/hill-street
            unlock: {key-file: keys/hill-street}
            zone: Europe/London
        """;

    private Hill() {}

    /// At a computer of that name, one of several that share a folder here.
    static String at(String computer) {
        return NODE.replace("data/hill-street", computer + "/data").replace("latch/hill-street", computer
            + "-latch/hill").replace("keys/hill-street", computer + "-keys/hill");
    }
}
