package org.parvis.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.parvis.documents.keys.Commitment;

/** Reads to the end only if the digest of all that was read is the one recorded. */
final class VerifiedStream extends FilterInputStream {
    private final MessageDigest sha = Commitment.sha256();
    private final byte[] expected;
    private boolean ended;

    VerifiedStream(InputStream in, byte[] expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            sha.update(bytes, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            if (!MessageDigest.isEqual(sha.digest(), expected)) {
                throw new IOException("The document is not the one that was stored");
            }
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 64 * 1024)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
