package org.parvis.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.platform.Settings;
import org.parvis.portal.spi.AnswerHeaders;
import org.springframework.stereotype.Component;

/** The same that the security chain writes, for answers that never came to it. */
@Component
class PolicyHeaders implements AnswerHeaders {
    private final Map<String, String> all = new LinkedHashMap<>();

    PolicyHeaders(Settings settings) {
        all.put("Content-Security-Policy", SecurityConfiguration.CONTENT_POLICY);
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("X-XSS-Protection", "0");
        all.put("Referrer-Policy", "same-origin");
        all.put("Permissions-Policy", SecurityConfiguration.DEVICE_POLICY);
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        if (settings.overHttps()) {
            all.put("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(all);
    }
}
