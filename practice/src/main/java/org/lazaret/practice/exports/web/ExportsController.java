package org.lazaret.practice.exports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Csv;
import org.lazaret.pages.Signature;
import org.lazaret.pages.SignedWish;
import org.lazaret.pages.Visit;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.exports.Exports;
import org.lazaret.practice.exports.Exports.LetOut;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of all clients as a file: a practice manager asks for it, a colleague signs, and it is fetched within a
/// quarter of an hour.
@Controller
@RequestMapping("/exports")
final class ExportsController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final List<String> HEAD = List.of("client", "name", "phone", "email", "address", "moved away");

    @GetMapping ExportsPage show(Desk desk) { return page(desk, "", Optional.empty()); }

    @PostMapping ExportsPage letOut(@RequestParam String why, SignedWish wish, Desk desk) {
        var refusal = switch (wish.signature()) {
            case Signature.Unsigned(var no) -> Optional.of(no);
            case Signature.Signed signed ->
                desk.tell(Exports.BOOK, new LetOut(why, signed.by()), wish.once()).now().refusal();
        };
        return page(desk, refusal.isPresent() ? why : "", refusal);
    }

    /// Everybody in it is in the access journal, durable, before the first byte leaves; then it goes out line by line.
    @GetMapping("/{number}/clients") ResponseEntity<Resource> clients(@PathVariable int number, Desk desk,
        HttpServletRequest request) {
        var now = Visit.of(request).place().clock().now();
        if (desk.read(Exports.BOOK).open(number, desk.session().who(), now).isEmpty())
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/exports")).build();
        var rows = desk.look(Clients.all());
        desk.show("/exports/%d/clients".formatted(number)).now();
        var lines = Stream.concat(Stream.of(Csv.MARK + Csv.line(HEAD)), rows.stream().map(
            row -> Csv.line(cells(row))));
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CACHE_CONTROL, "no-store").header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clients.csv\"").body(
                new InputStreamResource(new SequenceInputStream(new Lines(lines.iterator()))));
    }

    /// Each as bytes when it is its turn.
    private record Lines(Iterator<String> texts) implements Enumeration<InputStream> {
        @Override public boolean hasMoreElements() { return texts.hasNext(); }

        @Override public InputStream nextElement() { return new ByteArrayInputStream(texts.next().getBytes(UTF_8)); }
    }

    private static List<String> cells(Clients.Row row) {
        return List.of(row.id().name(), row.name().text(), row.phone().text(), row.email().text(),
            row.address().text(), row.away() ? "yes" : "");
    }

    private static ExportsPage page(Desk desk, String typed, Optional<Refusal> refusal) {
        return new ExportsPage(desk.read(Exports.BOOK), typed, refusal);
    }
}
