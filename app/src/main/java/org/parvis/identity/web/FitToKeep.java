package org.parvis.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.UnfitSigns;

/**
 * What comes in the fields of a form or a query is read through this by every page: without the
 * signs that no store can hold. A name that has one is of no form of ours, and is left out.
 */
final class FitToKeep implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Fit((HttpServletRequest) request), response);
    }

    /** Reads the request no sooner than it is asked to, and once. */
    private static final class Fit extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> fields;

        Fit(HttpServletRequest request) {
            super(request);
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
                read = fit(super.getParameterMap());
                fields = read;
            }
            return read;
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
