package org.parvis.cases.admission;

import org.parvis.platform.CookieFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What files give to browsers. */
enum CaseCookie implements CookieFamily {
    /** The code of a file, for that file alone. */
    FILE("file-", Ends.WITH_ITS_PERSON);

    private final String beginning;
    private final Ends ends;

    CaseCookie(String beginning, Ends ends) {
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
        OfModule caseCookies() {
            return OfModule.of(values());
        }
    }
}
