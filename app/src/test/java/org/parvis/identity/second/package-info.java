@NullMarked
package org.parvis.identity.second;

import org.jspecify.annotations.NullMarked;
