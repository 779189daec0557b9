package org.parvis.correspondence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door by which somebody is told; their account, if they have one, always shows all of it. */
public sealed interface Route {
    /**
     * A mail.
     *
     * @param daily the account that wants one mail a day instead of many; none when each leaves at
     *     once
     */
    record Email(String address, @Nullable UUID daily) implements Route {}

    /** A text message, to a number proved by a code. */
    record Sms(String number) implements Route {}

    /** A letter, to that postal address without its name. */
    record Paper(String address) implements Route {}

    /** Nothing is known by which to reach them: somebody has to find out. */
    record Nowhere() implements Route {}
}
