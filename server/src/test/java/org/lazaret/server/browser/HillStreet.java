package org.lazaret.server.browser;

/// The practice of the stories, as its node's configuration says.
final class HillStreet {
    static final String NODE = """
        group: hill
        port: 0
        sites:
          - site: hill-street
            name: Hill Street Veterinary Practice
            folder: hill-street
            latch: latch/hill-street
            unlock: {key-file: keys/hill-street}
            zone: Europe/London
            people:
              - {account: a-bell, name: Anna Bell MRCVS}
              - {account: a-price, name: Tom Price RVN}
        """;

    static final String FIVE = NODE + """
              - {account: a-okoro, name: Sam Okoro MRCVS}
              - {account: a-shah, name: Priya Shah}
              - {account: a-kent, name: Rachel Kent}
        """;

    private HillStreet() {}
}
