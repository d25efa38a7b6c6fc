package org.lazaret.server.demo;

import java.util.List;
import org.lazaret.core.world.Chance;

/// What names, places and notes of the shown practice are drawn from. All of it is made up.
///
/// Source: telephone numbers for drama, Ofcom (01632 960000 to 960999, 07700 900000 to 900999); no post is delivered to
/// HG99.
final class Stock {
    private static final List<String> GIVEN = words("""
        Margaret Dev Sean Anita George Fatima Sarah David Emma James Olivia Mohammed Priya Claire Rhys Siobhán Callum
        Agnieszka Janet Keith Linda Barry Zara Grace Ewan Bronwen Harriet Tariq Susan Paul Deborah Ian Chloe Kwame
        Joan Stephen Nicola Gareth Yasmin Peter Rosemary Colin Megan Hannah Alan Beth Ruth Dylan Maureen Oliver""");
    private static final List<String> FAMILY = words("""
        Thornton Patel O'Hara Kowalska Baker Yusuf Smith Jones Taylor Brown Williams Wilson Evans Ahmed Davies Hughes
        MacDonald Campbell Robinson Wright Walker Khan Hall Begum Wood Green Lewis Harris Clarke Okafor Jackson Cooper
        Ward Morris Nowak Shah Bell-Irving Fletcher Hargreaves Ramsbottom Pickering Sutcliffe Metcalfe Dinsdale""");
    private static final List<String> STREETS = List.of("Mill Lane", "Station Road", "Church Close", "High Street",
        "Orchard View", "The Green", "Chapel Row", "Priory Gardens", "Nelson Street", "Beck Side", "Ings Road");
    private static final List<String> PLACES = List.of("Ashby", "Netherby", "Long Marsden", "Thorpe-le-Beck");
    private static final List<String> ANIMALS = words("""
        Biscuit Luna Rex Pumpkin Bella Alfie Poppy Max Milo Daisy Charlie Molly Oscar Tilly Smudge Socks Teddy Ruby
        Buster Willow Jasper Coco Rosie Felix Tigger Bramble Meg Fudge Nala Archie Dotty Pip Hugo Misty Oreo""");
    private static final List<String> BREEDS = List.of("Labrador", "Cockapoo", "Jack Russell", "crossbreed", "Whippet",
        "Cocker Spaniel", "French Bulldog", "Border Collie", "lab x", "Staffie");
    static final List<String> TOLD = List.of("Eating and drinking, bright at home.",
        "O reports V+ x3 since Sat, no D+.",
        "itchy again, worse ears. ran out of tabs", "Lame LH after run in the woods.", "here for booster, no concerns",
        "OWNER V WORRIED - off food 2d", "Coughing at night ~1 wk. Not ins.", "Drinking more?? o not sure");
    static final List<String> FOUND = List.of("BAR. MM pink, CRT <2s. Chest clear. Abdo NAD.", "NAD",
        "Both ears erythematous, wax +++, R>L. TM intact L, cant see R.", "Gd 2/6 murmur L apex, as before.",
        "Pain on ext. of L stifle, no drawer", "Abdo tense cranially, no FB felt. T normal", "BCS 7/9. teeth gd 2",
        "Fleas ++ on comb");
    static final List<String> THOUGHT = List.of("Otitis externa", "Gastroenteritis, self-limiting?", "Healthy",
        "CCL strain vs partial rupture", "flea allergic dermatitis", "MMVD stage B1", "? kennel cough", "");
    static final List<String> PLANNED = List.of("Vaccinated L4. Recheck 12m.", "Bland diet 3d, c/b if not better",
        "Meloxicam 5d, rest, re-ex 1wk. Advised re weight.", "see prev notes", "Flea treatment all pets + house!!",
        "Discussed dental, O to think abt it. Est given.", "TBC - phone o with results", "Ear cleaner bid, re-ex 10d");
    static final List<String> CALLS = List.of("Repeat flea treatment, collects Thursday.",
        "Asks whether she can eat before the operation. No: nothing from midnight.",
        "Cancelled, rebooked for next week.",
        "Still limping, advised rest until the re-check.", "wants insurance form back ASAP",
        "Wound looks red, sent photo");

    private final Chance chance;

    Stock(Chance chance) { this.chance = chance; }

    private static List<String> words(String text) { return List.of(text.split("\\s+")); }

    String pick(List<String> from) { return from.get(chance.below(from.size())); }

    String person() { return pick(GIVEN) + " " + pick(FAMILY); }

    String animal() { return pick(ANIMALS); }

    String breed() { return pick(BREEDS); }

    String phone() {
        var landline = "01632 960%03d".formatted(chance.below(1_000));
        var mobile = "07700 900%03d".formatted(chance.below(1_000));
        return chance.oneIn(3) ? landline + ", " + mobile : mobile;
    }

    String address() {
        return "%d %s, %s HG99 %d%c%c".formatted(1 + chance.below(90), pick(STREETS), pick(PLACES), 1 + chance.below(9),
            letter(), letter());
    }

    private char letter() { return "ABDEFGHJLNPQRSTUWXYZ".charAt(chance.below(20)); }

    /// As those of real ones: 26 letters and digits.
    String name() {
        var name = new StringBuilder(26);
        for (int each = 0; each < 26; each++) name.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(chance.below(32)));
        return name.toString();
    }
}
