@NullMarked
package org.parvis.cases.acts;

import org.jspecify.annotations.NullMarked;
