@NullMarked
package org.parvis.cases.keeping;

import org.jspecify.annotations.NullMarked;
