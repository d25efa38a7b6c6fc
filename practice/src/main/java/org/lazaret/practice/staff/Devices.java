package org.lazaret.practice.staff;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.practice.staff.Devices.Command;
import org.lazaret.practice.staff.Devices.Event;

/// The computers of the house: on these, and nowhere else, a PIN is good.
///
/// A device is named by the hash of a secret that it alone keeps, so whoever learns its name cannot be it.
///
/// Source: NIST SP 800-63B-4, section 3.2.9 (a memorised secret that is good only together with something one has).
///
/// @param invited codes that were given and not used
/// @param enrolled the oldest first
public record Devices(List<Invitation> invited, List<Device> enrolled) implements Book<Devices, Command, Event> {
    public static final Kind<Devices, Command, Event> KIND = new Kind<>("staff", new Devices(List.of(), List.of()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Devices, Command, Event> BOOK = KIND.of("site");
    private static final String LABEL = "[\\p{L}\\p{N} .,'-]{1,40}";

    /// A device that may come, once it shows the code.
    public record Invitation(String label, Code code) {}

    /// A device of the house.
    ///
    /// @param label where it stands, no person's name, e.g. `Reception left`
    public record Device(DeviceId id, String label, LocalDate since) {}

    public sealed interface Command {}
    public record Invite(String label, Code code) implements Command {}
    public record Enrol(DeviceId device, Personal typed) implements Command {}
    public record Dismiss(DeviceId device) implements Command {}
    /// An order takes it from the house.
    record Stop(DeviceId device) implements Command {}

    public sealed interface Event {}
    public record Invited(String label, Code code) implements Event {}
    public record Enrolled(Device device, String code) implements Event {}
    public record Dismissed(DeviceId device) implements Event {}

    public record NotInChargeOfDevices() implements Refusal {}
    public record LabelUnreadable() implements Refusal {}
    public record EnrolledAlready(String label) implements Refusal {}
    public record DeviceCodeWrong() implements Refusal {}
    public record NotEnrolled() implements Refusal {}

    public Optional<Device> of(DeviceId id) {
        return enrolled.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Invite _,Dismiss _ when !Employee.managed(scene) -> refuse(new NotInChargeOfDevices());
            case Invite(var label, _) when !label.strip().matches(LABEL) -> refuse(new LabelUnreadable());
            case Invite(var label, var code) -> write(new Invited(label.strip(), code));
            case Enrol(var id, _) when of(id).isPresent() -> refuse(new EnrolledAlready(of(id).get().label()));
            case Enrol(var id, var typed) -> enrol(id, typed, scene);
            case Dismiss(var id) when of(id).isEmpty() -> refuse(new NotEnrolled());
            case Dismiss(var id) -> write(new Dismissed(id));
            case Stop(var id) when of(id).isEmpty() -> write();
            case Stop(var id) -> write(new Dismissed(id));
        };
    }

    private Verdict<Event> enrol(DeviceId id, Personal typed, Scene scene) {
        for (var each : invited) {
            if (each.code().fits(typed, scene.stamp().at()))
                return write(new Enrolled(new Device(id, each.label(), scene.stamp().day()), each.code().hash()));
        }
        return refuse(new DeviceCodeWrong());
    }

    @Override public Devices after(Event event) {
        return switch (event) {
            case Invited(var label, var code) -> new Devices(invited(label, code), enrolled);
            case Enrolled(var device, var code) -> new Devices(without(code), with(device));
            case Dismissed(var id) when of(id).isEmpty() -> throw new CorruptBook(id + " is dismissed and unknown");
            case Dismissed(var id) ->
                new Devices(invited, enrolled.stream().filter(device -> !device.id().equals(id)).toList());
        };
    }

    /// An invitation takes the place of an older one for the same place.
    private List<Invitation> invited(String label, Code code) {
        var more = new ArrayList<>(invited.stream().filter(each -> !each.label().equals(label)).toList());
        more.add(new Invitation(label, code));
        return List.copyOf(more);
    }

    private List<Invitation> without(String code) {
        var left = invited.stream().filter(each -> !each.code().hash().equals(code)).toList();
        if (left.size() == invited.size()) throw new CorruptBook("a device comes with a code that nobody gave");
        return left;
    }

    private List<Device> with(Device device) {
        if (of(device.id()).isPresent()) throw new CorruptBook(device.id() + " is enrolled twice");
        var more = new ArrayList<>(enrolled);
        more.add(device);
        return List.copyOf(more);
    }
}
