/**
 * The contract that every kind keeps: scenarios in {@code Contract}, run for each {@code Specimen}.
 */
package io.closecall.programs.contract;
