package org.parvis.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program is reached.
 *
 * @param proxies addresses and networks (10.0.0.5, 10.1.0.0/16) of the proxies in front, whose
 *     X-Forwarded-For is believed; nobody's by default
 */
@ConfigurationProperties("parvis")
record NetworkSettings(@DefaultValue List<String> proxies) {}
