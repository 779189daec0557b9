package org.parvis.identity.sessions;

import org.parvis.platform.CookieFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signing in gives to browsers. */
public enum IdentityCookie implements CookieFamily {
    SESSION(SessionConfiguration.COOKIE, Ends.WITH_THE_SESSION),
    /** That a form was shown by this site; a new one with each session. */
    PROOF("parvis-proof", Ends.WITH_THE_SESSION),
    /** A browser in which somebody was signed in before. */
    DEVICE("parvis-device", Ends.WITH_THE_DEVICE),
    /** A code that was asked for in this browser. */
    CODE("parvis-code", Ends.WITH_ITS_PERSON),
    /** A first proof that waits for the second. */
    STEP("parvis-step", Ends.WITH_ITS_PERSON),
    ARRIVAL("parvis-arrival", Ends.WITH_ITS_PERSON),
    JOIN("parvis-join", Ends.WITH_ITS_PERSON),
    TRIP("parvis-trip", Ends.WITH_ITS_PERSON);

    private final String beginning;
    private final Ends ends;

    IdentityCookie(String beginning, Ends ends) {
        this.beginning = beginning;
        this.ends = ends;
    }

    @Override
    public String beginning() {
        return beginning;
    }

    @Override
    public Ends ends() {
        return ends;
    }

    @Configuration(proxyBeanMethods = false)
    static class Known {
        @Bean
        OfModule identityCookies() {
            return OfModule.of(values());
        }
    }
}
