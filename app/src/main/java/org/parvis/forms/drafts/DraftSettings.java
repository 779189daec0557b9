package org.parvis.forms.drafts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many drafts may be begun by people without an account, who are asked for nothing.
 *
 * @param perNetwork drafts that one network may begin in an hour without an account; people behind
 *     it who sign in are not counted
 * @param most drafts without an account that are kept at once, by all together; beyond it one has
 *     to sign in to begin, until some are sent or forgotten
 */
@ConfigurationProperties("parvis.drafts")
record DraftSettings(@DefaultValue("300") int perNetwork, @DefaultValue("200000") int most) {}
