package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Secrets;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.pages.Place;
import org.lazaret.pages.Visit;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The door of a demonstration: one tap on a name and one sits at its desk, on a device of the house. A node that
/// was not started as a demonstration does not have it.
@Controller
public final class TapDoor {
    /// Everyone's PIN in a demonstration, for second signatures.
    public static final String PIN = "2580";
    private final Secrets secrets;

    public TapDoor(Secrets secrets) { this.secrets = secrets; }

    @PostMapping("/who") Page sit(@RequestParam AccountId account, HttpServletRequest request,
        HttpServletResponse response) {
        var presence = Presence.of(request);
        if (presence.door().directory().roles(account).isEmpty())
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        presence.name(secrets, response);
        if (!presence.ofTheHouse()) enrol(presence, Visit.of(request));
        var kept = presence.door().directory().suspended(account, presence.device());
        if (kept.isPresent()) return WhoPage.of(presence).refusing(kept.get());
        presence.sit(account, Means.TAP, secrets, response);
        return new Gone("/");
    }

    private void enrol(Presence presence, Visit visit) {
        var desk = presence.door().directory().desk();
        var code = new Personal(FirstCode.fresh(secrets));
        var until = visit.place().clock().now().plus(Duration.ofMinutes(1));
        var label = "Demo " + presence.device().name().substring(2, 8);
        Directory.tell(desk, Devices.BOOK, new Devices.Invite(label, Code.of(code, until)));
        Directory.tell(desk, Devices.BOOK, new Devices.Enrol(presence.device(), code));
    }

    /// Someone who works at a demonstration from the start.
    public record Player(AccountId account, String name, List<Role> roles) {}

    /// Engages those who are not there yet.
    public static void engage(Door door, List<Player> players, Place place) {
        var there = door.directory();
        for (var player : players) if (there.of(player.account).isEmpty()) engage(door, player, place);
        there.refresh();
    }

    private static void engage(Door door, Player player, Place place) {
        var desk = door.directory().desk();
        var who = EmployeeId.of(player.account);
        var person = new Person(new Personal(player.name), new Personal(who.name()), new Personal("0000000"),
            place.today().day());
        Directory.tell(desk, who.book(), new Employee.Engage(who, person, player.roles));
        var code = new Code("", place.clock().now());
        Directory.tell(desk, who.credentials(), new Credentials.Give(who, code));
        Directory.tell(door.directory().desk(player.account, new DeviceId("demo")), who.credentials(),
            new Credentials.ChoosePin(door.hash(new Personal(PIN))));
    }
}
