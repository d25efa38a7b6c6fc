package org.lazaret.core.vault;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
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

    /// The keys of one block, those that were destroyed too: what its vault can tell, opened or erased.
    ///
    /// @throws DamagedVault when it is no block
    public static List<KeyId> keys(byte[] block) {
        var read = KeyBlock.of(block);
        return IntStream.range(0, read.slots()).mapToObj(
            slot -> new KeyId(HexFormat.of().formatHex(read.id(slot)))).toList();
    }

    /// @throws DamagedVault when there is no block, or one has another size
    int perBlock() {
        var sizes = blocks.stream().map(block -> block.length).distinct().toList();
        if (sizes.size() != 1)
            throw new DamagedVault("blocks of %s bytes are not of one vault".formatted(sizes));
        return KeyBlock.of(blocks.getFirst()).slots();
    }
}
