package org.lazaret.server.signin;

import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;

/// What a door says to someone who says who they are.
sealed interface Proof {
    /// They are.
    record Proven(AccountId who) implements Proof {}
    /// They may not come in, and why.
    record Unproven(Refusal why) implements Proof {}

    /// The same words for a wrong name and a wrong secret.
    record NotKnown() implements Refusal {}
    record WaitFirst(long seconds) implements Refusal {}
    record OnlyAtTheHouse() implements Refusal {}
    record PinSpent() implements Refusal {}
    record PasswordTooShort(int least) implements Refusal {}
    record PinUnreadable() implements Refusal {}
    record InChargeAlready() implements Refusal {}
    record TooManyAtOnce() implements Refusal {}
    record PasskeyUnknown() implements Refusal {}
    /// @param order its number
    record SuspendedByOrder(String order) implements Refusal {}
    /// @param hold by which number the site knows it
    record StoppedByWatch(String hold) implements Refusal {}

    static Proof not(Refusal why) { return new Unproven(why); }
}
