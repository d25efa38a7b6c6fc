package org.lazaret.drill.care;

import java.util.List;

/// Someone who brings animals, as they give their details at the desk.
public record Person(String name, String phone, String email, String address) {
    /// The words that must never be found where they do not belong.
    public List<String> words() { return List.of(name, phone, email, address); }
}
