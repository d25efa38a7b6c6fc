package org.lazaret.core.book;

/// Why something may not be. A record; its words lie in its room's properties under its simple name, with its
/// components as `{0}`, `{1}` … in order: "**Cannot** ⟨what was asked⟩: ⟨why⟩. ⟨What to do now⟩."
public interface Refusal {}
