package org.lazaret.drill.care;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lazaret.core.world.Chance;

/// People and animals of an English town who do not exist; no two have a name, a number or a chip in common.
///
/// Source: telephone numbers from Ofcom's range for drama, 07700 900000 to 900999, with an extension.
public final class People {
    private static final List<String> FIRST = List.of("Aisha", "Alun", "Beatrice", "Callum", "Catriona", "Dafydd",
        "Deborah", "Edwin", "Eleanor", "Farah", "Fergus", "Gareth", "Geraldine", "Harriet", "Imogen", "Isaac", "Jemima",
        "Kamala", "Kenneth", "Leonora", "Lachlan", "Marguerite", "Mohammed", "Nerys", "Niamh", "Olivia", "Patience",
        "Priya", "Quentin", "Rosalind", "Rupert", "Sadie", "Siobhan", "Tabitha", "Terence", "Ursula", "Vivienne",
        "Winifred", "Yasmin", "Zachary");
    private static final List<String> LAST = List.of("Abernathy", "Ashworth", "Bainbridge", "Blenkinsop", "Carruthers",
        "Chowdhury", "Cholmondeley", "Dalrymple", "Entwistle", "Fairweather", "Featherstone", "Gallagher", "Greenhalgh",
        "Hetherington", "Higginbotham", "Iqbal", "Jellicoe", "Kavanagh", "Lillywhite", "Llewellyn", "MacAllister",
        "Mukherjee", "Nightingale", "Okonkwo", "Osbaldeston", "Pemberton", "Postlethwaite", "Quartermaine",
        "Ramsbottom", "Satterthwaite", "Shufflebottom", "Thistlethwaite", "Underwood", "Venkataraman", "Winterbottom",
        "Wolstenholme", "Yardley", "Zielinski");
    private static final List<String> STREETS = List.of("Acacia Avenue", "Bakehouse Lane", "Cathedral Close",
        "Drovers Way", "Elm Grove", "Fishergate", "Gallows Hill", "Honeypot Lane", "Ivy Terrace", "Jubilee Road",
        "Kiln Street", "Larkspur Drive", "Mill Race", "Nightjar Close", "Orchard Rise");
    private static final List<String> PETS = List.of("Alfie", "Bella", "Biscuit", "Bramble", "Charlie", "Coco",
        "Daisy", "Dexter", "Freya", "Ginger", "Hamish", "Jasper", "Luna", "Marmalade", "Merlin", "Nutmeg", "Oscar",
        "Pepper", "Pippin", "Rosie", "Rufus", "Smokey", "Tilly", "Willow");
    private static final List<String> BREEDS = List.of("Border Terrier", "Cocker Spaniel", "Labrador", "Lurcher",
        "Staffordshire Bull Terrier", "Whippet");

    private final Chance chance;
    private final Set<String> taken = new LinkedHashSet<>();

    public People(Chance chance) { this.chance = chance; }

    public Household household() {
        var beasts = IntStream.rangeClosed(0, chance.below(2)).mapToObj(_ -> beast()).toList();
        return new Household(person(), beasts);
    }

    public Person person() {
        var name = fresh(() -> one(FIRST) + " " + one(LAST) + "-" + one(LAST));
        var address = fresh(() -> (1 + chance.below(240)) + " " + one(STREETS) + ", Market Thornbury");
        return new Person(name, phone(), mail(name), address);
    }

    /// A number of their own.
    public String phone() {
        return fresh(() -> "07700 900%03d-%04d".formatted(chance.below(1000), chance.below(10_000)));
    }

    private String mail(String name) { return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"; }

    private Beast beast() {
        var name = fresh(() -> one(PETS) + "-" + one(PETS) + " " + one(LAST));
        var chip = fresh(() -> "9261%011d".formatted(Math.floorMod(chance.next(), 100_000_000_000L)));
        var cat = chance.oneIn(3);
        return new Beast(name, cat ? "Domestic Shorthair" : one(BREEDS), cat, chip);
    }

    private String fresh(Supplier<String> draw) {
        var drawn = draw.get();
        while (!taken.add(drawn)) drawn = draw.get();
        return drawn;
    }

    private String one(List<String> all) { return all.get(chance.below(all.size())); }
}
