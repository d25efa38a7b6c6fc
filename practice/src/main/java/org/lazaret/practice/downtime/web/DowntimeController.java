package org.lazaret.practice.downtime.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Visit;
import org.lazaret.pages.paper.Paper;
import org.lazaret.practice.downtime.Packing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The practice on paper, as of now.
@Controller
@RequestMapping("/downtime")
final class DowntimeController {
    @GetMapping DowntimePage show() { return new DowntimePage(); }

    /// Everybody in it is in the access journal before there is a file.
    @GetMapping("/pack") ResponseEntity<byte[]> pack(Desk desk, HttpServletRequest request) {
        var place = Visit.of(request).place();
        var pack = new Packing(desk, place.name(), place.words(), place.zone()).at(place.clock().now());
        var name = "pack-" + place.today().day() + ".pdf";
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CACHE_CONTROL,
            "no-store").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(
                Paper.of(pack, place.words().say(Packing.class, "pack.foot")));
    }
}
