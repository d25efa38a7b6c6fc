package org.lazaret.core.vault;

import java.util.List;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;

/// What is left of a vault whose machine is gone: its blocks from their copies, the rest from the journal.
///
/// @param blocks as `Copies.keep` was given them, all of one epoch
/// @param ours keys of books without a person, as the journal names them
/// @param erased subjects, as the journal names them
public record Rescued(List<byte[]> blocks, List<KeyId> ours, List<SubjectId> erased) {
    public Rescued {
        blocks = List.copyOf(blocks);
        ours = List.copyOf(ours);
        erased = List.copyOf(erased);
    }

    /// @throws DamagedVault when there is no block, or one has another size
    int perBlock() {
        var sizes = blocks.stream().map(block -> block.length).distinct().toList();
        if (sizes.size() != 1)
            throw new DamagedVault("blocks of %s bytes are not of one vault".formatted(sizes));
        return KeyBlock.of(blocks.getFirst()).slots();
    }
}
