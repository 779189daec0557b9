package org.parvis.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What surrounds pages.
 *
 * @param exitAddress where the button of sensitive services leads: an ordinary page of elsewhere,
 *     which says nothing of where one comes from
 */
@ConfigurationProperties("parvis.portal")
record PortalSettings(@DefaultValue("https://www.wikipedia.org/") String exitAddress) {}
