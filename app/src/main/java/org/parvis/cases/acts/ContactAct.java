package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** How the person can be reached from now on: noted from a word of theirs, or chosen by them. */
public sealed interface ContactAct extends ActContent {
    /**
     * A way to reach them that they agreed to, in place of what the request gave.
     *
     * @param by the member who noted it
     * @param how {@code phone}, {@code counter} or {@code mail}: how the person said it
     */
    @JsonTypeName("contact-given")
    @ToldToPerson({"by", "email", "postal", "how"})
    record ContactGiven(
            String by,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String postal,
            String how)
            implements ContactAct {}

    /**
     * By which door the person, who has no account, wants to be told of this file: what they agreed
     * to, and the addresses that it is for.
     *
     * @param channel {@code email}, {@code sms} or {@code paper}
     * @param sms a number that they proved by a code
     */
    @JsonTypeName("contact-chosen")
    @ToldToPerson({"channel", "email", "sms", "postal"})
    record ContactChosen(
            String channel,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sms,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String postal)
            implements ContactAct {}
}
