package org.lazaret.pages;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.pages.Place.Person;

/// The people of a place, as pages name them.
public interface People {
    /// Those who work there now.
    List<Person> here();

    /// Those of them who set what holds for the whole place.
    List<Person> managers();

    /// The name of one who works there or did.
    Optional<String> name(AccountId account);

    /// People who never change, and all manage.
    static People of(List<Person> people) {
        return new People() {
            @Override public List<Person> here() { return people; }

            @Override public List<Person> managers() { return people; }

            @Override public Optional<String> name(AccountId account) {
                return people.stream().filter(person -> person.account().equals(account)).map(
                    Person::name).findFirst();
            }
        };
    }
}
