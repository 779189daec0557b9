package org.parvis.identity;

import jakarta.servlet.Filter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/** What doors that other modules open have in common with the web security of the program. */
public interface DoorSecurity {
    /** The policies that every answer carries. */
    void headers(HeadersConfigurer<HttpSecurity> headers);

    /**
     * Says that nothing can be kept for the moment, before or after trying, and gives back what was
     * typed; it belongs before whatever asks the database who sends.
     */
    Filter whenNothingCanBeKept();
}
