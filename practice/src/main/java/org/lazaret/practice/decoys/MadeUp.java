package org.lazaret.practice.decoys;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.clients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// Somebody with an animal, as practices have many, who does not exist.
///
/// Source: names and breeds that are common in Britain (Office for National Statistics, baby names 1974 and surnames;
/// SAVSNET, breeds seen in practice); telephone numbers 07700 900000 to 900999 belong to nobody (Ofcom, numbers for
/// drama), so nobody is rung by mistake.
///
/// @param client as reception would write them down
/// @param animal theirs
record MadeUp(Details client, org.lazaret.practice.patients.Details animal) {
    private static final List<String> FIRST = List.of("Paul", "Mark", "David", "Andrew", "Richard", "Christopher",
        "James", "Simon", "Michael", "Matthew", "Stephen", "Lee", "John", "Robert", "Darren", "Sarah", "Claire",
        "Nicola", "Emma", "Lisa", "Joanne", "Michelle", "Helen", "Samantha", "Karen", "Victoria", "Rachel", "Louise",
        "Julie", "Clare", "Rebecca", "Sharon");
    private static final List<String> LAST = List.of("Robinson", "Walker", "Wright", "Thompson", "Hughes", "Edwards",
        "Green", "Hall", "Wood", "Harris", "Lewis", "Martin", "Jackson", "Clarke", "Turner", "Cooper", "Ward", "Hill",
        "Moore", "Morris", "Baker", "Harrison", "Morgan", "Allen", "Mitchell", "Parker", "Bailey", "Carter", "Shaw",
        "Bennett", "Marshall", "Collins");
    private static final List<String> STREETS = List.of("Church Lane", "Station Road", "High Street", "Victoria Road",
        "Green Lane", "Park Road", "Mill Lane", "Manor Road", "School Lane", "The Crescent", "Queens Road",
        "Orchard Close", "Springfield Road", "Highfield Road", "Alexandra Road", "North Street");
    private static final List<String> DOGS = List.of("Bella", "Alfie", "Charlie", "Poppy", "Molly", "Daisy", "Max",
        "Millie", "Buddy", "Oscar", "Lola", "Ruby", "Teddy", "Milo", "Rosie", "Barney");
    private static final List<String> CATS = List.of("Tilly", "Smudge", "Oreo", "Luna", "Felix", "Jess", "Tigger",
        "Misty", "Simba", "Tom", "Missy", "Gizmo", "Socks", "Smokey", "Willow", "Ginger");
    private static final List<String> BREEDS = List.of("Labrador Retriever", "Jack Russell Terrier", "Cocker Spaniel",
        "Crossbreed", "Staffordshire Bull Terrier", "Border Collie", "Cockapoo", "Shih Tzu");
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final int LETTERS = 36;

    /// @param chance letters and digits that nobody can foresee, 16 at least
    static MadeUp of(String chance) {
        var name = pick(FIRST, chance, 0) + " " + pick(LAST, chance, 2);
        var phone = "07700 900%03d".formatted(number(chance, 4) % 1_000);
        var address = "%d %s".formatted(1 + number(chance, 6) % 90, pick(STREETS, chance, 8));
        return new MadeUp(new Details(new Personal(name), new Personal(phone), new Personal(""),
            new Personal(address)), animal(chance.substring(10)));
    }

    /// Of three two are dogs.
    private static org.lazaret.practice.patients.Details animal(String chance) {
        boolean dog = number(chance, 0) % 3 > 0;
        return new org.lazaret.practice.patients.Details(new Personal(pick(dog ? DOGS : CATS, chance, 1)),
            dog ? Species.DOG : Species.CAT, new Personal(dog ? pick(BREEDS, chance, 2) : "DSH"),
            pick(SEXES, chance, 4), Optional.empty(), new Personal(""));
    }

    private static <T> T pick(List<T> all, String chance, int at) { return all.get(number(chance, at) % all.size()); }

    private static int number(String chance, int at) {
        return Character.digit(chance.charAt(at), LETTERS) * LETTERS + Character.digit(chance.charAt(at + 1), LETTERS);
    }
}
