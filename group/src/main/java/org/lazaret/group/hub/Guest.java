package org.lazaret.group.hub;

import java.time.Instant;

/// A site that the hub knows, and what it may still send.
///
/// @param former whether it goes on with other keys: then this is a computer of before, which may hear, and nothing
/// else
record Guest(Member member, Bucket bucket, BlobStore blobs, boolean former) {
    static Guest of(Member member, BlobStore blobs, Instant now) {
        return new Guest(member, new Bucket(member.limit(), now), blobs, false);
    }

    Guest asFormer() { return new Guest(member, bucket, blobs, true); }
}
