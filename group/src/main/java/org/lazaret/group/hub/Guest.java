package org.lazaret.group.hub;

import java.time.Instant;

/// A site that the hub knows, and what it may still send.
record Guest(Member member, Bucket bucket, BlobStore blobs) {
    Guest(Member member, BlobStore blobs, Instant now) { this(member, new Bucket(member.limit(), now), blobs); }
}
