package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.pages.Cookies;

/// Who a browser says is sitting before it, and which device it is. Believed, because a node listens on its own machine
/// only until there is real sign-in.
public record Badge(AccountId who, DeviceId device) {
    private static final String WHO = "lazaret-who";
    private static final String DEVICE = "lazaret-device";
    private static final String NAME = "[a-z0-9-]{1,63}";
    private static final int ONE_SHIFT = 12 * 60 * 60;
    private static final int LONGEST_AGE = 400 * 24 * 60 * 60;

    /// Empty if the browser has none, or one that cannot be ours.
    public static Optional<Badge> of(HttpServletRequest request) {
        var who = Cookies.value(request, WHO);
        var device = Cookies.value(request, DEVICE);
        if (!who.matches(NAME) || !device.matches(NAME)) return Optional.empty();
        return Optional.of(new Badge(new AccountId(who), new DeviceId(device)));
    }

    /// The device's name, kept from earlier visits, if it has one.
    static Optional<DeviceId> device(HttpServletRequest request) {
        return Optional.of(Cookies.value(request, DEVICE)).filter(name -> name.matches(NAME)).map(DeviceId::new);
    }

    void give(HttpServletResponse response) {
        response.addCookie(Cookies.lasting(WHO, who.name(), ONE_SHIFT));
        response.addCookie(Cookies.lasting(DEVICE, device.name(), LONGEST_AGE));
    }
}
