/**
 * How people want to be told: their telephone for text messages and their postal address beside the
 * e-mail of their account, the consent given for each (who, when, how), the one channel they chose,
 * and whether they want one mail a day instead of many. It says by which door a notice goes and
 * gathers digests; {@link org.parvis.post.Post} carries them. It reads no case file: whoever owns
 * the file asks, and a notice never says more than that there is something to read.
 */
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "kernel",
            "platform",
            "post",
            "documents :: keys",
            "portal :: spi",
            "identity",
            "organizations",
            "mandates"
        })
@NullMarked
package org.parvis.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
