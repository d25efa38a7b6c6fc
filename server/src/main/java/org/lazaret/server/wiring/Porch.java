package org.lazaret.server.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lazaret.pages.Place;
import org.lazaret.pages.Visit;
import org.lazaret.server.restoring.Entrance;

/// Where every request comes in while there is no site yet: nobody passes who has not typed the code that stands on the
/// screen of this computer.
final class Porch extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final List<String> OWN_MACHINE = List.of("127.0.0.1", "localhost");

    private final transient Place place;
    private final transient String host;
    private final transient Entrance entrance;

    /// @param host by which browsers will ask for the site
    Porch(Place place, String host, Entrance entrance) {
        this.place = place;
        this.host = host;
        this.entrance = entrance;
    }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        Reception.protect(request, response);
        var asked = request.getServerName();
        if (!asked.equalsIgnoreCase(host) && !OWN_MACHINE.contains(asked))
            Reception.plain(response, 421, "There is no site of that name on this node.");
        else
            if (Reception.fromElsewhere(request))
                Reception.plain(response, 403, "This was sent by a page of another site.");
            else {
                new Visit(place, Optional.empty(), _ -> true, Visit.UNFOLLOWED).begin(request);
                if (open(request.getRequestURI()) || entrance.knows(request)) chain.doFilter(request, response);
                else response.sendRedirect(Entrance.PATH, 303);
            }
    }

    private static boolean open(String path) { return path.equals(Entrance.PATH) || path.startsWith("/assets/"); }
}
