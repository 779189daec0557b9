package org.parvis.portal.spi;

import java.util.List;
import java.util.UUID;

/**
 * What belongs to an account by its identifier, and goes over when two accounts of one person
 * become one. All modules do it in one transaction of the program itself, and each can take back
 * exactly the rows that it gave.
 */
public interface FollowsAccount {
    /** Stable name of the rows, as {@code forms.drafts}. */
    String place();

    /** Gives what is of one account to another; the keys of the rows that went over. */
    List<String> move(UUID from, UUID to);

    /** Gives those rows back, as far as the account still has them. */
    void back(UUID from, UUID to, List<String> keys);
}
