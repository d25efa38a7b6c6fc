package org.lazaret.pages;

import gg.jte.Content;

/// A page in its frame.
///
/// @param path of the request, so that the menu can show where one is
public record Framed(String title, String path, Content body, Pen pen) {
    public boolean here(Place.Room room) { return path.equals(room.path()) || path.startsWith(room.path() + "/"); }

    public String me() { return pen.me().map(pen::name).orElse(""); }
}
