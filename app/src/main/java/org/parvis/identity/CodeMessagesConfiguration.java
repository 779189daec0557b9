package org.parvis.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Until messages can leave, says in the log that one could not, and to nobody what it held. */
@Configuration(proxyBeanMethods = false)
class CodeMessagesConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CodeMessagesConfiguration.class);

    @Bean
    CodeMessages codeMessages() {
        return (email, lang, purpose, code) -> LOG.warn("A code could not be sent: no post");
    }
}
