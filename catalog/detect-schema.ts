import {z} from 'zod';

/** How detection notices an area. */
export const detectSchema = z.unknown().optional();

/** Texts that must and must not be recognised as the area. */
export const examplesSchema = z.unknown().optional();
