package org.parvis.forms.drafts;

import org.parvis.platform.CookieFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forms give to browsers. */
public enum FormCookie implements CookieFamily {
    /** The token of a draft, for that draft alone. */
    DRAFT("draft-", Ends.WITH_ITS_PERSON),
    /** What lends the key of a draft's copies on this device. */
    COPY("copy-", Ends.WITH_ITS_PERSON),
    /** The code of a part of somebody else's draft. */
    SHARE("share-", Ends.WITH_ITS_PERSON);

    private final String beginning;
    private final Ends ends;

    FormCookie(String beginning, Ends ends) {
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
        OfModule formCookies() {
            return OfModule.of(values());
        }
    }
}
