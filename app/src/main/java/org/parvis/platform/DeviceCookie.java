package org.parvis.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform gives to browsers. */
enum DeviceCookie implements CookieFamily {
    /** That others use the device. */
    SHARED("shared-device", Ends.NEVER),
    /** That its phrase was typed here: it opens what belongs to nobody. */
    DEMONSTRATION("demonstration", Ends.WITH_THE_DEVICE);

    private final String beginning;
    private final Ends ends;

    DeviceCookie(String beginning, Ends ends) {
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
        OfModule deviceCookies() {
            return OfModule.of(values());
        }
    }
}
