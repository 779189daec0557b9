package org.parvis.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A Merkle tree over digests (leaves and nodes are told apart, as in RFC 6962, so that a node
 * cannot pass for a leaf).
 */
final class Merkle {
    private Merkle() {}

    /** The root of a batch chained to the root before it. */
    static byte[] root(byte[] previousRoot, List<byte[]> digests) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 2);
        sha.update(previousRoot);
        return sha.digest(root(digests));
    }

    /** The root of some digests alone. */
    static byte[] root(List<byte[]> digests) {
        if (digests.isEmpty()) {
            return new byte[32];
        }
        List<byte[]> level = new ArrayList<>();
        for (byte[] digest : digests) {
            level.add(leaf(digest));
        }
        while (level.size() > 1) {
            level = above(level);
        }
        return level.getFirst();
    }

    /**
     * The way from one of the digests up to their root: at each level the digest beside, after an
     * {@code L} when it stands on the left.
     */
    static List<String> path(List<byte[]> digests, int place) {
        List<String> path = new ArrayList<>();
        List<byte[]> level = new ArrayList<>();
        digests.forEach(digest -> level.add(leaf(digest)));
        List<byte[]> now = level;
        int at = place;
        while (now.size() > 1) {
            int beside = at % 2 == 0 ? at + 1 : at - 1;
            if (beside < now.size()) {
                path.add((beside < at ? "L" : "R") + HexFormat.of().formatHex(now.get(beside)));
            }
            now = above(now);
            at /= 2;
        }
        return path;
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> next = new ArrayList<>();
        for (int i = 0; i + 1 < level.size(); i += 2) {
            next.add(node(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            next.add(level.getLast());
        }
        return next;
    }

    private static byte[] leaf(byte[] digest) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 0);
        return sha.digest(digest);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
