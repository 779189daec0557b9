package org.parvis.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.words.UnfitSigns;

/**
 * What comes in the fields of a form or a query is read through this by every page: without the
 * signs that no store can hold. A name that has one is of no form of ours, and is left out.
 */
final class FitToKeep implements Filter {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final long longest;

    /**
     * @param longest bytes of a form that are read
     */
    FitToKeep(long longest) {
        this.longest = longest;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Fit((HttpServletRequest) request, longest), response);
    }

    /** Reads the request no sooner than it is asked to, and once. */
    private static final class Fit extends HttpServletRequestWrapper {
        /** Bytes; whoever sends more is cut off. */
        private static final long ENDLESS = 64_000_000;

        private final long longest;
        private @Nullable Map<String, String[]> fields;

        Fit(HttpServletRequest request, long longest) {
            super(request);
            this.longest = longest;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields().get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = fields().get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields().keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return fields();
        }

        private Map<String, String[]> fields() {
            Map<String, String[]> read = fields;
            if (read == null) {
                refuseTooLong();
                read = fit(super.getParameterMap());
                fields = read;
            }
            return read;
        }

        /**
         * A form that is longer than what is read of one is heard to its end first: a browser that
         * still sends when it is answered reads no answer.
         */
        private void refuseTooLong() {
            String type = getContentType();
            long length = getContentLengthLong();
            if (type == null || length <= most(type)) {
                return;
            }
            try (InputStream body = getInputStream()) {
                body.skipNBytes(Math.min(length, ENDLESS));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            throw new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413, "A form is too long");
        }

        /** A form with files may be longer; beyond what is heard of one it is never read. */
        private long most(String type) {
            if (type.startsWith(FORM)) {
                return longest;
            }
            return type.startsWith("multipart/") ? ENDLESS : Long.MAX_VALUE;
        }

        private static Map<String, String[]> fit(Map<String, String[]> typed) {
            Map<String, String[]> fit = new LinkedHashMap<>();
            typed.forEach(
                    (name, values) -> {
                        if (UnfitSigns.without(name).equals(name)) {
                            fit.put(name, fit(values));
                        }
                    });
            return Collections.unmodifiableMap(fit);
        }

        private static String[] fit(String[] values) {
            String[] fit = values.clone();
            for (int i = 0; i < fit.length; i++) {
                String value = fit[i];
                // a name without a value is read as none by some readers of forms
                if (value != null) {
                    fit[i] = UnfitSigns.without(value);
                }
            }
            return fit;
        }
    }
}
