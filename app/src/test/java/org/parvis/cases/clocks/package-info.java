@NullMarked
package org.parvis.cases.clocks;

import org.jspecify.annotations.NullMarked;
