/**
 * Disputes between two sides, settled without a courtroom. Before any name, an explorer says what
 * the law gives, how long one may act, and which letter comes first; it keeps nothing. A dispute is
 * a case file with two sides and, when one of them asks, a mediator: a claim, offers that are
 * packages of terms with an expiry and are accepted whole, and an agreement that is data. Whoever
 * never joined comes by a secure link, without an account. What the sides say to each other, and
 * what one says to the mediator alone, are audiences of their file: the body reads neither. Its
 * programmes, with their days and mediators, are data of the content pack.
 */
@Switchable
@ApplicationModule(
        displayName = "Disputes",
        allowedDependencies = {
            "kernel",
            "platform",
            "calendar",
            "rules",
            "feed",
            "post",
            "documents",
            "documents :: keys",
            "documents :: letters",
            "identity",
            "correspondence",
            "organizations",
            "search",
            "catalogue",
            "catalogue :: spi",
            "cases",
            "cases :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.disputes;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
