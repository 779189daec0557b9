package org.parvis.portal;

import org.parvis.platform.CookieFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the waiting room gives to browsers. */
enum WaitingCookie implements CookieFamily {
    /** The number of whoever waits. */
    TICKET("waiting-number", Ends.NEVER),
    /** The pass of whoever waited. */
    PASS("waiting-pass", Ends.NEVER);

    private final String beginning;
    private final Ends ends;

    WaitingCookie(String beginning, Ends ends) {
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
        OfModule waitingCookies() {
            return OfModule.of(values());
        }
    }
}
