package org.parvis.cases.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roots of sealed batches, newest first, and the key that verifies their signatures. */
record SealPage(List<Root> roots, List<Root> journal, String publicKey, @Nullable String older) {
    /** One batch: its number, how many acts or rows, root and Ed25519 signature in hexadecimal. */
    record Root(long number, int acts, String root, String signature, String when) {}
}
