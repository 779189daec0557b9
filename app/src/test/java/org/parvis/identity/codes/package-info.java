@NullMarked
package org.parvis.identity.codes;

import org.jspecify.annotations.NullMarked;
