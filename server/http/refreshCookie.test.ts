import { describe, expect, it } from 'vitest';
import { cookieName, refreshCookie, setDeviceCookie, ssoCookie, SSO_COOKIE } from './refreshCookie';

const cookiesAt = (publicUrl: string): string[] => [
  refreshCookie({ publicUrl }, 'token', 60)['Set-Cookie'] ?? '',
  setDeviceCookie({ publicUrl }, 'device'),
  ssoCookie({ publicUrl }, 'visit')['Set-Cookie'] ?? '',
];

describe('the cookies of the desk', () => {
  it('over https can be put there by no other host of the domain', () => {
    expect(cookiesAt('https://desk.example')).toEqual([
      '__Host-desk_refresh=token; Max-Age=60; Path=/; HttpOnly; SameSite=Strict; Secure',
      '__Host-desk_device=device; Max-Age=7776000; Path=/; HttpOnly; SameSite=Strict; Secure',
      '__Host-desk_sso=visit; Max-Age=1200; Path=/; HttpOnly; SameSite=Strict; Secure',
    ]);
    expect(cookieName({ publicUrl: 'https://desk.example' }, SSO_COOKIE)).toBe('__Host-desk_sso');
  });

  it('work over http on one’s own machine, where no browser takes such a name', () => {
    expect(cookiesAt('http://localhost:3000')).toEqual([
      'desk_refresh=token; Max-Age=60; Path=/api/auth; HttpOnly; SameSite=Strict',
      'desk_device=device; Max-Age=7776000; Path=/api/auth; HttpOnly; SameSite=Strict',
      'desk_sso=visit; Max-Age=1200; Path=/api/auth; HttpOnly; SameSite=Strict',
    ]);
  });
});
