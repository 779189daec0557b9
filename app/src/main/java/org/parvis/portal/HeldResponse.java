package org.parvis.portal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body waits, so that it can be kept. An error or a body beyond a page's size goes
 * out as it would without the cache.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    private static final int LARGEST = 1 << 20;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(16 << 10);
    private final Out out = new Out();
    private @Nullable PrintWriter writer;
    private boolean released;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** The whole body, or nothing when it went out already. */
    byte @Nullable [] body() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        return released || isCommitted() ? null : body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // the body is held: there is nothing to send yet
    }

    @Override
    public void setContentLength(int length) {
        // said when the body goes out
    }

    @Override
    public void setContentLengthLong(long length) {
        // said when the body goes out
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        released = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        released = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        released = true;
        super.sendRedirect(location);
    }

    private final class Out extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are written at once");
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (released) {
                HeldResponse.super.getOutputStream().write(bytes, from, length);
            } else if (body.size() + length > LARGEST) {
                released = true;
                ServletOutputStream through = HeldResponse.super.getOutputStream();
                body.writeTo(through);
                body.reset();
                through.write(bytes, from, length);
            } else {
                body.write(bytes, from, length);
            }
        }
    }
}
