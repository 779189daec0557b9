package org.parvis.mandates;

import org.parvis.platform.CookieFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mandates give to browsers. */
enum MandateCookie implements CookieFamily {
    /** For whom a session acts at the moment. */
    ACTING("acting", Ends.WITH_ITS_PERSON);

    private final String beginning;
    private final Ends ends;

    MandateCookie(String beginning, Ends ends) {
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
        OfModule mandateCookies() {
            return OfModule.of(values());
        }
    }
}
